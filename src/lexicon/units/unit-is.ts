/** What rules ask of a unit, a bit each; constants of a module, which the bundler writes into the code. */
/** Set in all, so that 0 means that the bits are not known yet. */
export const known = 1
export const classifier = 2
export const solo = 4
export const weak = 8
/** A length of time that can be a statement by itself. */
export const duration = 16
/** Counts things or events, rather than measuring a magnitude. */
export const count = 32
export const percent = 64
export const points = 128
export const multiple = 256
export const voltage = 512
export const places = 1024
export const people = 2048
/** Half of it is said with 半 before it: 半公里. */
export const halved = 4096
/** A part of a building: 3幢2单元. */
export const building = 16384
/** A time that 一 before it only points at: 一天, 最低的一个季度. */
export const articleTime = 32768
/** Ends in a Latin letter. */
export const latin = 8192
