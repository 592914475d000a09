import type { Readable, Writable } from 'node:stream'

/** A stream that may be a keyboard. */
export type SecretInput = Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown }

const longest = 1024

/**
 * Reads one secret line. From a keyboard it shows nothing of it, not even its length; from a pipe it takes the first line.
 * Gives null when the person stops with Ctrl-C, or ends the input without a word.
 */
export async function readSecret(
  prompt: string,
  input: SecretInput,
  output: Writable,
): Promise<string | null> {
  if (input.isTTY !== true || !input.setRawMode) return firstLine(input)
  output.write(prompt)
  input.setRawMode(true)
  try {
    return await typedLine(input)
  } finally {
    input.setRawMode(false)
    input.pause()
    output.write('\n')
  }
}

async function firstLine(input: SecretInput): Promise<string | null> {
  input.setEncoding('utf8')
  let text = ''
  for await (const chunk of input) {
    text += chunk
    if (text.includes('\n') || text.length > longest) break
  }
  const [line = ''] = text.split(/\r?\n/, 1)
  return line === '' ? null : line.slice(0, longest)
}

const keys = {
  enter: /[\r\n]/,
  stop: '\u0003',
  end: '\u0004',
  erase: /[\b\u007F]/,
  clear: '\u0015',
  escape: '\u001B',
}

function typedLine(input: SecretInput): Promise<string | null> {
  return new Promise(resolve => {
    let line: string[] = []
    input.setEncoding('utf8')
    const finish = (answer: string | null) => {
      input.off('data', type)
      input.off('end', end)
      resolve(answer)
    }
    const end = () => finish(null)
    const type = (chunk: string) => {
      // Arrow and function keys come as one sequence; they are no part of a secret.
      if (chunk.startsWith(keys.escape)) return
      for (const key of chunk) {
        if (key === keys.stop) return finish(null)
        if (keys.enter.test(key) || key === keys.end) return finish(line.length === 0 ? null : line.join(''))
        if (key === keys.clear) line = []
        else if (keys.erase.test(key)) line.pop()
        else if (line.length < longest) line.push(key)
      }
    }
    input.on('data', type)
    input.once('end', end)
    input.resume()
  })
}
