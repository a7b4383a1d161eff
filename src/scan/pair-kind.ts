/** What two characters may begin, a bit each; constants of a module, which the bundler writes into the code. */
export const none = 0
export const period = 1
export const phrase = 2
export const rule = 4
