import type { Capture, CaptureFailure, Request } from '../../shared/model/capture.ts'

/** The device as probes may ask it. The real one runs commands and reads files; another answers from a recording. */
export interface World {
  /** Told of everything that will surely be asked, so that it can be asked together (one PowerShell for a whole run). */
  begin(requests: readonly Request[], signal: AbortSignal): void
  /** Carries out one request. Never rejects: what went wrong is in the capture. */
  answer(request: Request, signal: AbortSignal): Promise<Capture>
  /** Ends whatever is still running for this run. */
  end(): void
}

/** A capture that holds no answer, only why. */
export function failed(request: Request, failure: CaptureFailure, durationMs = 0): Capture {
  return { request, exitCode: null, stdout: '', stderr: '', durationMs, failure }
}
