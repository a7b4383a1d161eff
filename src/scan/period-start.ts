/** How a character may begin a period; constants of a module, which the bundler writes into the code. */
export const none = 0
export const pair = 1
export const arabic = 2
export const han = 3
/** 自, 从, 截: words of one character before a period, or before an event in any words. */
export const opening = 4
/** 到, 至: the same, before a period and behind an intention. */
export const until = 5
