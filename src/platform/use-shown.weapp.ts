// Whether this page is in front: WeChat hides it too when the whole app goes to the background.
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

export function useShown(): boolean {
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  return inFront
}
