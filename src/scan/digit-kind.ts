/** What a character is in the number of a date; constants of a module, which the bundler writes into the code. */
export const none = 0
export const arabic = 1
export const han = 2
export const tens = 3
