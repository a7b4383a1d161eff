/** What a character is in a number; constants of a module, which the bundler writes into the code. */
export const none = 0
/** 0-9, full width too */
export const arabic = 1
/** 〇 零 一 … 九, 两, and the financial forms */
export const digit = 2
/** 十 百 千: multiply the digit before them */
export const unit = 3
/** 万 亿: multiply all that stands before them */
export const myriad = 4
/** 几 数: a digit that is not said */
export const unsaid = 5
/** 半 */
export const half = 6
/** 廿 卅: twenty and thirty in one character */
export const tens = 7
/** 俩 仨: two and three with their measure word */
export const contracted = 8
