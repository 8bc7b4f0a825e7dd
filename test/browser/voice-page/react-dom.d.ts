// The one door of React DOM that the page uses; the app itself goes through Taro.
declare module 'react-dom/client' {
  import type { ReactNode } from 'react'
  export function createRoot(container: Element): { render(children: ReactNode): void }
}
