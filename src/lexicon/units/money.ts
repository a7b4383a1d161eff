/**
 * Currencies.
 *
 * Source: ISO 4217 (list one, 2023); Chinese names as the People's Bank and the State Administration of Foreign
 * Exchange use them, with the everyday ones beside. A currency has a code only where its name fixes the country:
 * 比索, 卢比, 第纳尔 alone do not. Amounts of one currency convert into its main unit; never between currencies.
 */
export const MONEY = `
元 元钱 圆 圓 | currency | CNY | 1 | ISO4217:CNY |
人民币 人民币元 元人民币 块人民币 人民幣 元人民幣 RMB CNY | currency | CNY | 1 | ISO4217:CNY |
块钱 塊錢 | currency | CNY | 1 | ISO4217:CNY |
角 角钱 毛钱 毛 | currency | CNY | 1/10 | - | weak
分钱 | currency | CNY | 1/100 | - |
美元 美金 USD 美圆 美圓 | currency | USD | 1 | ISO4217:USD |
美分 | currency | USD | 1/100 | - |
欧元 歐元 EUR | currency | EUR | 1 | ISO4217:EUR |
欧分 | currency | EUR | 1/100 | - |
港元 港币 港幣 港圆 港圓 HKD 元港币 | currency | HKD | 1 | ISO4217:HKD |
港仙 | currency | HKD | 1/100 | - |
仙 | currency | - | 1 | - | weak
澳门元 澳門元 澳门币 葡币 MOP | currency | MOP | 1 | ISO4217:MOP |
新台币 新台幣 新臺幣 台币 台幣 元新台币 元新台幣 元台币 TWD | currency | TWD | 1 | ISO4217:TWD |
日元 日圆 日圓 JPY | currency | JPY | 1 | ISO4217:JPY |
韩元 韩圆 韓元 韓圜 韩币 KRW | currency | KRW | 1 | ISO4217:KRW |
朝鲜元 朝鲜圆 | currency | KPW | 1 | ISO4217:KPW |
英镑 英鎊 GBP | currency | GBP | 1 | ISO4217:GBP |
便士 | currency | GBP | 1/100 | - |
瑞士法郎 瑞郎 CHF | currency | CHF | 1 | ISO4217:CHF |
卢布 盧布 俄罗斯卢布 RUB | currency | RUB | 1 | ISO4217:RUB |
白俄罗斯卢布 | currency | BYN | 1 | ISO4217:BYN |
澳元 澳币 澳幣 澳大利亚元 AUD | currency | AUD | 1 | ISO4217:AUD |
加元 加币 加幣 加拿大元 CAD | currency | CAD | 1 | ISO4217:CAD |
新西兰元 纽元 紐元 纽币 NZD | currency | NZD | 1 | ISO4217:NZD |
新加坡元 新加坡币 坡币 新元 新幣 SGD | currency | SGD | 1 | ISO4217:SGD |
文莱元 | currency | BND | 1 | ISO4217:BND |
泰铢 泰銖 铢 THB | currency | THB | 1 | ISO4217:THB |
林吉特 马来西亚林吉特 令吉 马币 馬幣 MYR | currency | MYR | 1 | ISO4217:MYR |
印尼盾 印尼卢比 印度尼西亚盾 IDR | currency | IDR | 1 | ISO4217:IDR |
越南盾 越盾 VND | currency | VND | 1 | ISO4217:VND |
菲律宾比索 菲律賓披索 PHP | currency | PHP | 1 | ISO4217:PHP |
缅元 缅币 緬元 | currency | MMK | 1 | ISO4217:MMK |
瑞尔 柬埔寨瑞尔 | currency | KHR | 1 | ISO4217:KHR |
基普 老挝基普 | currency | LAK | 1 | ISO4217:LAK |
印度卢比 印度盧比 INR | currency | INR | 1 | ISO4217:INR |
巴基斯坦卢比 | currency | PKR | 1 | ISO4217:PKR |
斯里兰卡卢比 | currency | LKR | 1 | ISO4217:LKR |
尼泊尔卢比 | currency | NPR | 1 | ISO4217:NPR |
孟加拉塔卡 塔卡 | currency | BDT | 1 | ISO4217:BDT |
阿富汗尼 | currency | AFN | 1 | ISO4217:AFN |
图格里克 蒙古图格里克 | currency | MNT | 1 | ISO4217:MNT |
坚戈 哈萨克斯坦坚戈 | currency | KZT | 1 | ISO4217:KZT |
乌兹别克斯坦苏姆 苏姆 | currency | UZS | 1 | ISO4217:UZS |
吉尔吉斯斯坦索姆 索姆 | currency | KGS | 1 | ISO4217:KGS |
索莫尼 | currency | TJS | 1 | ISO4217:TJS |
马纳特 | currency | - | 1 | - |
格里夫纳 乌克兰格里夫纳 | currency | UAH | 1 | ISO4217:UAH |
兹罗提 茲羅提 | currency | PLN | 1 | ISO4217:PLN |
福林 匈牙利福林 | currency | HUF | 1 | ISO4217:HUF |
捷克克朗 | currency | CZK | 1 | ISO4217:CZK |
瑞典克朗 | currency | SEK | 1 | ISO4217:SEK |
挪威克朗 | currency | NOK | 1 | ISO4217:NOK |
丹麦克朗 | currency | DKK | 1 | ISO4217:DKK |
冰岛克朗 | currency | ISK | 1 | ISO4217:ISK |
罗马尼亚列伊 列伊 | currency | RON | 1 | ISO4217:RON |
保加利亚列弗 | currency | BGN | 1 | ISO4217:BGN |
塞尔维亚第纳尔 | currency | RSD | 1 | ISO4217:RSD |
里拉 土耳其里拉 TRY | currency | TRY | 1 | ISO4217:TRY |
谢克尔 以色列谢克尔 新谢克尔 | currency | ILS | 1 | ISO4217:ILS |
沙特里亚尔 沙特里亚尔币 | currency | SAR | 1 | ISO4217:SAR |
卡塔尔里亚尔 | currency | QAR | 1 | ISO4217:QAR |
伊朗里亚尔 | currency | IRR | 1 | ISO4217:IRR |
阿联酋迪拉姆 | currency | AED | 1 | ISO4217:AED |
科威特第纳尔 | currency | KWD | 1 | ISO4217:KWD |
伊拉克第纳尔 | currency | IQD | 1 | ISO4217:IQD |
埃及镑 埃镑 | currency | EGP | 1 | ISO4217:EGP |
南非兰特 兰特 蘭特 ZAR | currency | ZAR | 1 | ISO4217:ZAR |
奈拉 尼日利亚奈拉 | currency | NGN | 1 | ISO4217:NGN |
肯尼亚先令 | currency | KES | 1 | ISO4217:KES |
坦桑尼亚先令 | currency | TZS | 1 | ISO4217:TZS |
埃塞俄比亚比尔 | currency | ETB | 1 | ISO4217:ETB |
雷亚尔 巴西雷亚尔 BRL | currency | BRL | 1 | ISO4217:BRL |
墨西哥比索 MXN | currency | MXN | 1 | ISO4217:MXN |
阿根廷比索 ARS | currency | ARS | 1 | ISO4217:ARS |
智利比索 | currency | CLP | 1 | ISO4217:CLP |
哥伦比亚比索 | currency | COP | 1 | ISO4217:COP |
秘鲁索尔 | currency | PEN | 1 | ISO4217:PEN |
玻利瓦尔 | currency | - | 1 | - |
特别提款权 SDR | currency | XDR | 1 | ISO4217:XDR |
# names that do not fix the country, and money without a code
盾 | currency | - | 1 | - | weak
比索 披索 卢比 盧比 里亚尔 第纳尔 迪拉姆 先令 克朗 法郎 马克 镑 | currency | - | 1 | - |
银元 银圆 大洋 | silver dollars | - | 1 | - |
比特币 枚比特币 USDT | crypto-currency | - | 1 | - |
`

/** Currencies that stand before the number, as words, codes or signs: 人民币500元, US$5亿, ￥30. */
export const PREFIXES = `
人民币 | CNY
人民幣 | CNY
RMB | CNY
CNY | CNY
¥ | -
￥ | -
US$ | USD
USD | USD
$ | -
＄ | -
美金 | USD
HK$ | HKD
HKD | HKD
港币 | HKD
港幣 | HKD
NT$ | TWD
新台币 | TWD
新台幣 | TWD
新臺幣 | TWD
台币 | TWD
台幣 | TWD
€ | EUR
EUR | EUR
£ | GBP
￡ | GBP
GBP | GBP
A$ | AUD
C$ | CAD
S$ | SGD
MOP$ | MOP
₩ | KRW
₽ | RUB
₹ | INR
฿ | THB
₫ | VND
JPY | JPY
`
