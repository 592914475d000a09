// Runs every generator of documents. With --check nothing is written, and the exit code tells whether all are current.
import { main as generateChecksDocument } from './generate-checks-doc.ts'

process.exitCode = await generateChecksDocument(process.argv.slice(2))
