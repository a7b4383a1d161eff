/**
 * Units of duration and age.
 *
 * Sources: GB 3100 and the order of 1984 for 日, 时, 分, 秒; GB/T 7408 (ISO 8601) for weeks and calendar units;
 * codes from UCUM, UN/CEFACT Recommendation 20 for quarter, half-year and working day.
 *
 * Two canonical units, because a calendar month has no fixed number of seconds: s up to the week, mo from the month.
 * A bare 月 is a point in time (3月), a bare 日 nearly always one too (5日): only 个月 counts, and 日 is weak.
 */
export const TIME = `
秒 秒钟 s | duration | s | 1 | UCUM:s |
毫秒 ms | duration | s | 1/1000 | UCUM:ms |
微秒 μs | duration | s | 1/1000000 | UCUM:us |
纳秒 ns | duration | s | 1/1000000000 | UCUM:ns |
分钟 分鐘 min | duration | s | 60 | UCUM:min |
刻钟 | duration | s | 900 | - |
小时 小時 个小时=小时 個小時=小時 h | duration | s | 3600 | UCUM:h |
钟头 个钟头=钟头 鐘頭 個鐘頭=鐘頭 | duration | s | 3600 | UCUM:h |
天 | duration | s | 86400 | UCUM:d |
日 | duration | s | 86400 | UCUM:d | weak
昼夜 个昼夜=昼夜 | duration | s | 86400 | UCUM:d |
周 週 | duration | s | 604800 | UCUM:wk |
星期 个星期=星期 個星期=星期 礼拜 个礼拜=礼拜 | duration | s | 604800 | UCUM:wk |
工作日 个工作日=工作日 個工作日=工作日 | working days | - | 1 | UNECE:E49 |
交易日 个交易日=交易日 個交易日=交易日 | trading days | - | 1 | - |
自然日 个自然日=自然日 日历天 个日历天=日历天 | duration | s | 86400 | UCUM:d |
夜 晚 | nights | - | 1 | - | weak
个月 個月 | duration | mo | 1 | UCUM:mo |
季度 个季度=季度 個季度=季度 | duration | mo | 3 | UNECE:QAN |
季 | duration | mo | 3 | UNECE:QAN | weak
学期 个学期=学期 | school terms | - | 1 | - |
年 | duration | mo | 12 | UCUM:a |
年度 个年度=年度 | duration | mo | 12 | UCUM:a |
载 | duration | mo | 12 | UCUM:a | weak
周年 週年 | duration | mo | 12 | UCUM:a |
年头 个年头=年头 | duration | mo | 12 | UCUM:a |
学年 个学年=学年 财年 个财年=财年 财政年度 个财政年度=财政年度 | duration | mo | 12 | UCUM:a |
世纪 个世纪=世纪 世紀 個世紀=世紀 | duration | mo | 1200 | - |
代 代人 | generations | - | 1 | - | weak
岁 歲 周岁 周歲 | age | a | 1 | UCUM:a |
虚岁 | age in reckoned years | - | 1 | - |
月龄 | age | a | 1/12 | UCUM:mo |
日龄 | age in days | d | 1 | UCUM:d |
课时 个课时=课时 学时 个学时=学时 | teaching hours | - | 1 | - |
工日 人日 人天 个人天=人天 | labour days | - | 1 | - |
人年 | labour years | - | 1 | - |
工时 人工时 | labour hours | - | 1 | - |
机时 台时 台班 | machine time | - | 1 | - |
床日 | bed days | - | 1 | - |
`
