/** The scoring worker: beside this file when run from source, its own entry when built (all of out/main lies flat). */
export function scoringWorkerUrl(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? './scoring-worker.ts' : './scoring-worker.js',
    import.meta.url,
  )
}
