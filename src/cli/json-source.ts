/**
 * The source text of a value inside a JSON object. JSON.parse turns the number 9007199254740993 into its nearest
 * float, but an id must be echoed as it came, so its digits are taken from the line itself.
 */

/** The source of the value of `key` in the object that `json`, known to be valid, is; of the last one, as JSON.parse does. */
export function valueSource(json: string, key: string): string | undefined {
  let found: string | undefined
  let depth = 0
  let isKey = false
  let name: string | undefined
  let valueStart = 0
  for (let offset = 0; offset < json.length; ) {
    const character = json[offset]
    if (character === '"') {
      const end = stringEnd(json, offset)
      if (depth === 1 && isKey) name = JSON.parse(json.slice(offset, end))
      offset = end
      continue
    }
    if (character === '{' || character === '[') {
      depth++
      if (depth === 1) isKey = true
    } else if (depth === 1 && character === ':') {
      isKey = false
      valueStart = offset + 1
    } else if (depth === 1 && (character === ',' || character === '}')) {
      if (name === key) found = json.slice(valueStart, offset).trim()
      isKey = true
      name = undefined
    }
    if (character === '}' || character === ']') depth--
    offset++
  }
  return found
}

function stringEnd(json: string, start: number): number {
  let offset = start + 1
  while (json[offset] !== '"') offset += json[offset] === '\\' ? 2 : 1
  return offset + 1
}
