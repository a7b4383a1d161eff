/** Where another story begins: newspapers set several short reports under one another. */

/** What a dispatch begins with: 本报讯, 据新华社北京1月7日电. */
const AGENCIES = ['本报', '新华社', '新华网', '中新社', '中新网', '人民网']
const DISPATCHED = ['讯', '电', '消息', '报道']

/** So far behind the agency its 讯 or 电 stands, in characters: 新华社布宜诺斯艾利斯11月27日电. */
const DISPATCH_REACH = 22
/** A line is indented by so many blanks at most. */
const MOST_INDENT = 8
/** A signature is no longer, in characters: 王一 李二 本报记者赵三摄. */
const LONGEST_SIGNATURE = 24

/** Whether the line at `line` begins a dispatch that is not the first, or stands behind a signed report. */
export function isNewStory(holding: { dispatch: boolean }, text: string, line: number): boolean {
  const signed = isSigned(text, line)
  if (!isDispatch(text, line)) return signed
  const again = holding.dispatch
  holding.dispatch = true
  return again || signed
}

function isDispatch(text: string, line: number): boolean {
  let at = line
  while (at - line < MOST_INDENT && (text[at] === '\u3000' || text[at] === ' ')) at++
  if (text[at] === '据') at++
  const agency = AGENCIES.find((name) => text.startsWith(name, at))
  if (agency === undefined) return false
  const head = text.slice(at + agency.length, at + agency.length + DISPATCH_REACH)
  const end = head.search(/[，。\n]/)
  return DISPATCHED.some((word) => {
    const found = head.indexOf(word)
    return found >= 0 && (end < 0 || found < end)
  })
}

/** Whether the line before ends in the name of who wrote it, behind a full stop: …通过验收。（王一 李二）. */
function isSigned(text: string, line: number): boolean {
  let end = line
  while (end > 0 && line - end < MOST_INDENT && isBlank(text.charCodeAt(end - 1))) end--
  const last = text[end - 1]
  if (last !== '）' && last !== ')') return false
  for (let at = end - 2; at > 0 && end - at <= LONGEST_SIGNATURE; at--) {
    const mark = text[at] as string
    if (mark === '（' || mark === '(') return '。！？”'.includes(text[at - 1] as string)
    // （见第三版，图四）, （占总数的35%）: no name
    if ('，。；：、％%'.includes(mark) || (mark >= '0' && mark <= '9')) return false
  }
  return false
}

const isBlank = (code: number): boolean => code === 10 || code === 13 || code === 0x20 || code === 0x3000
