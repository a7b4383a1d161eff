/** How two dates are joined: as a stretch or as a list; constants of a module, which the bundler writes into the code. */
export const none = 0
export const to = 1
export const and = 2
