// Whether this page is in front, in a tab that can be seen.
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState, useSyncExternalStore } from 'react'

export function useShown(): boolean {
  const [inFront, setInFront] = useState(true)
  const visible = useSyncExternalStore(watch, isVisible, isVisible)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  return inFront && visible
}

function isVisible(): boolean {
  return document.visibilityState !== 'hidden'
}

function watch(tell: () => void): () => void {
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}
