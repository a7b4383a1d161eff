import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Tests of the command line start the program through tsx; a busy machine needs its time for that.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
