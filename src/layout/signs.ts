/**
 * The signs by which one tells that a line goes on the line before it: what a paragraph cannot begin with,
 * what a sentence cannot end with, and what must come after a number.
 */

import { Class, classes } from './characters.ts'
import { isPair } from './split.ts'

/** Particles that follow a word. Only where they do not begin one themselves (的确, 了解, 着力). */
const ENCLITICS = '的了着们吗呢吧啊么'
/** Single characters that a paragraph can begin with even before a comma: 他，一个…; 唉，… */
const ALONE = '他她它我你您唉啊哦嗯哈是对好不看'
/** Words after which something must come. Only where they do not end a longer one (目的, 参与, 认为). */
const PROCLITICS = '的和与及或对为把被从向以将于并而是在由使让给至按经因且但其每各第约近超共达占较比'
/** What follows a number: units, measure words, multipliers, and 大 of 第二大. */
const AFTER_NUMBER =
  '年月日号时点分秒岁天周季个名位家人次户亩元米公里吨千万亿百十余多几成倍期届批项件座条台辆套所处场种类级份只头艘架列班路代大章节款部版轮强平立毫标车株棵箱包盒袋册篇对双趟股颗粒匹朵幅扇宗笔单起桶瓶杯枚枝根排行遍顿番任环支斤克升尺海'
/** Words that are units, or begin with one, and so can follow a number too. */
const UNIT_WORDS = new Set(
  '万元 亿元 万人 亿人 万吨 亿吨 万亩 万家 万户 公里 公斤 公顷 公分 平方 平米 立方 毫米 厘米 千米 千克 千瓦 百分 人次 小时 分钟 年度 年底 年初 年末 年间 年代 年来 年前 年后 月底 月初 月份 月末 日前 余家 余名 余人 余个 多万 多亿 多人 多家 多名 多个 个月 个百 周年 周岁 标箱 倍多 海里 单位'.split(
    ' ',
  ),
)
/** 年 after a number is no 年轻, 年货. */
const NOT_A_YEAR = '轻龄迈幼味货糕夜青少近逾过画关'
const CALENDAR = '年月日时号'
const NUMERALS = '零〇一二三四五六七八九十百千万亿两'

/** The line begins as no paragraph can: with a closing mark, a comma, or a sign that belongs to a number. */
export function beginsInside(text: string, start: number, end: number): boolean {
  const table = classes()
  const code = text.charCodeAt(start)
  const bits = table[code]
  if ((bits & Class.stop) !== 0) return code !== 0x2026 && code !== 0x2e
  if ((bits & (Class.comma | Class.pause | Class.closer)) !== 0) return true
  return '%％‰℃°'.includes(text[start]) && end > start
}

/** The line begins with a particle, or with a single character and a comma (够，产业…). */
export function beginsDependent(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false
  const table = classes()
  const next = text.charCodeAt(start + 1)
  if ((table[text.charCodeAt(start)] & Class.han) === 0) return false
  if (text[start + 1] === '，' || (table[next] & Class.closer) !== 0) return !ALONE.includes(text[start])
  return ENCLITICS.includes(text[start]) && !isPair(text.charCodeAt(start), next)
}

/** What dispatches begin with: 本报讯, 据新华社北京1月7日电. */
const AGENCIES = ['本报', '新华社', '新华网', '中新社', '中新网', '人民网']

/** The line begins with whoever sent the report: another one, whatever the line before it lacks. */
export function beginsDispatch(text: string, start: number): boolean {
  const at = text[start] === '据' ? start + 1 : start
  return AGENCIES.some((agency) => text.startsWith(agency, at))
}

/** The line ends with a word after which something must come. */
export function endsDependent(text: string, start: number, end: number): boolean {
  if (end - start < 2 || !PROCLITICS.includes(text[end - 1])) return false
  const before = text.charCodeAt(end - 2)
  return (classes()[before] & Class.han) !== 0 && !isPair(before, text.charCodeAt(end - 1))
}

/** The line ends in a number: digits, a number with 万 or 亿, 第二, or two Chinese numerals. */
export function endsInNumber(text: string, start: number, end: number): boolean {
  const table = classes()
  let at = end
  while (at > start && at > end - 4 && NUMERALS.includes(text[at - 1])) at--
  if (at > start && (table[text.charCodeAt(at - 1)] & Class.digit) !== 0) return true
  if (at === end) return false
  return text[at - 1] === '第' || end - at > 1
}

/**
 * The line begins with what must follow a number. With `near`, it is the very next line, and 年 or 月 are taken
 * at their word; else the character must not begin a word of its own (大家, 个人, 人民).
 */
export function continuesNumber(text: string, start: number, end: number, near: boolean): boolean {
  const first = text[start]
  if (!AFTER_NUMBER.includes(first)) return false
  if (end - start < 2) return true
  const second = text[start + 1]
  if (near && CALENDAR.includes(first)) return first !== '年' || !NOT_A_YEAR.includes(second)
  if (near && UNIT_WORDS.has(first + second)) return true
  return !isPair(text.charCodeAt(start), text.charCodeAt(start + 1))
}

/** The line ends within a number (12. or 12, or 第) and the next begins with the rest of it. */
export function splitsNumber(text: string, tailStart: number, tailEnd: number, headStart: number): boolean {
  const table = classes()
  if (tailEnd - tailStart < 2) return false
  const head = text[headStart]
  const headIsDigit = (table[text.charCodeAt(headStart)] & Class.digit) !== 0
  const last = text[tailEnd - 1]
  if (last === '第') return headIsDigit || NUMERALS.includes(head)
  const lastIsDigit = (table[text.charCodeAt(tailEnd - 1)] & Class.digit) !== 0
  if ('.．,，'.includes(last)) return headIsDigit && (table[text.charCodeAt(tailEnd - 2)] & Class.digit) !== 0
  // 12 / .5
  return lastIsDigit && '.．'.includes(head) && (table[text.charCodeAt(headStart + 1)] & Class.digit) !== 0
}

/** What of quotation marks and brackets a stretch of text leaves open, and closes without having opened it. */
export interface Balance {
  opened: number
  closed: number
}

const OPENERS = '“「『《（('
const CLOSERS = '”」』》）)'

/** Counts one kind of mark at a time would cost six passes; nesting in print is shallow, so one counter does. */
export function balance(text: string, start: number, end: number): Balance {
  const table = classes()
  let opened = 0
  let closed = 0
  for (let at = start; at < end; at++) {
    const bits = table[text.charCodeAt(at)]
    if ((bits & Class.opener) !== 0) {
      if (OPENERS.includes(text[at])) opened++
    } else if ((bits & Class.closer) !== 0 && CLOSERS.includes(text[at])) {
      if (opened > 0) opened--
      else closed++
    }
  }
  return { opened, closed }
}
