import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './ui/tokens.css'
import './ui/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { connect } from './app/client.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element')

const client = await connect()
createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
)
