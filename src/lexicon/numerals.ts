/** The characters numbers are written with, as a class table: what a numeral may consist of, read one code unit at a time. */
import { byteTable } from './byte-table.ts'
import * as NumeralClass from './numeral-class.ts'

export const NUMERAL_CLASS = byteTable()
/** The value of a digit, or the power of ten of 十 百 千 万 亿. */
export const NUMERAL_VALUE = byteTable()

/** All that numbers are written with but 半, 俩 and 仨, which stand for a whole number. */
export let NUMERALS = ''

const put = (characters: string, kind: number, values: readonly number[]): void => {
  if (kind !== NumeralClass.half && kind !== NumeralClass.contracted) NUMERALS += characters
  for (let i = 0; i < characters.length; i++) {
    NUMERAL_CLASS[characters.charCodeAt(i)] = kind
    NUMERAL_VALUE[characters.charCodeAt(i)] = values[i % values.length] as number
  }
}
const zeroToNine = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
put('0123456789', NumeralClass.arabic, zeroToNine)
put('０１２３４５６７８９', NumeralClass.arabic, zeroToNine)
put('零一二三四五六七八九', NumeralClass.digit, zeroToNine)
put('〇两兩', NumeralClass.digit, [0, 2, 2])
// Financial forms (GB 3100 annex; 中国人民银行《正确填写票据和结算凭证的基本规定》), simplified and traditional.
put('壹贰叁肆伍陆柒捌玖', NumeralClass.digit, [1, 2, 3, 4, 5, 6, 7, 8, 9])
put('貳參陸', NumeralClass.digit, [2, 3, 6])
// ○ stands for 〇 in print (二○一五年, 五十点○七亿元). It begins no number: it marks the points of lists too.
NUMERAL_CLASS[0x25cb] = NumeralClass.digit
put('十百千拾佰仟', NumeralClass.unit, [1, 2, 3])
put('万亿萬億', NumeralClass.myriad, [4, 8])
put('几幾数數', NumeralClass.unsaid, [0])
put('半', NumeralClass.half, [0])
put('廿卅', NumeralClass.tens, [20, 30])
put('俩仨', NumeralClass.contracted, [2, 3])
