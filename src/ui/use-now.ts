// The time, told again each minute, so that 开门中 does not stay when the door has shut.
import { useEffect, useState } from 'react'

const minuteMs = 60_000

export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
