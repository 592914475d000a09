/** The build makes the worker a file of its own beside the main bundle; from source Node runs the TypeScript as it is. */
export const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './store-worker.js',
  import.meta.url,
)
