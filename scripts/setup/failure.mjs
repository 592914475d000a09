/** Something the person can act on: shown as its sentence, without a stack. */
export class SetupFailure extends Error {}

/**
 * Runs a command's main function. Its result is the exit code; a SetupFailure is printed as its sentence.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
