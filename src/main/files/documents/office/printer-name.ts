const longestName = 32

/**
 * The printer's name out of its settings, which begin with it: 32 characters of two bytes, ended by a zero. Null when they
 * hold none. https://learn.microsoft.com/en-us/windows/win32/api/wingdi/ns-wingdi-devmodew
 */
export function printerName(settings: Uint8Array): string | null {
  const name =
    new TextDecoder('utf-16le')
      .decode(settings.subarray(0, longestName * 2))
      .split('\0')[0]
      ?.trim() ?? ''
  return /^[\p{L}\p{N}\p{P}\p{S} ]{2,}$/u.test(name) ? name : null
}
