/** The worker beside this file: the source when run from source, its own entry when built (all of out/main lies flat). */
export const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './files-worker.js',
  import.meta.url,
)
