/** What the numbers of a date count; constants of a module, which the bundler writes into the code. */
export const none = 0
export const year = 1
export const decade = 2
export const century = 3
export const quarter = 4
export const month = 5
export const day = 6
export const hour = 7
export const point = 8
