/** What a character may begin; constants of a module, which the bundler writes into the code. */
export const nothing = 0
/** Ends a sentence: 。！？ and the end of a line. */
export const end = 1
/** Opens a name or a title; some open a period too (“十四五”). */
export const mark = 2
export const letter = 3
/** A number, and whatever begins with a numeral. */
export const numeral = 4
/** A set phrase, a period or a shape of number, as the character behind it tells. */
export const word = 5
/** The same, whatever stands behind it (半, 俩, 截). */
export const any = 6

/** In `STOPS`, beside the bit of `HELD`. */
export const always = 2
