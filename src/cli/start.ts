#!/usr/bin/env node
/** Starts the program as it is in dist/: `main.ts` and all it loads, in one script that is not parsed again. */
import { fileURLToPath } from 'node:url'
import { loadScript } from '../script.ts'

loadScript(fileURLToPath(new URL('./program.cjs', import.meta.url)))
