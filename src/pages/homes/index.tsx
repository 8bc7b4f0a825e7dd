// Where is the nearest home I can walk to?
import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { isStaff, unreadOf } from '@/features/accounts/caller-of'
import { useMe } from '@/features/accounts/use-me'
import { scannedBallotCode } from '@/features/ballots/ballot-code'
import { scannedMeetingCode } from '@/features/councils/meeting-code'
import { doorOfEntry, readDoorScene } from '@/features/doors/door-scene'
import { useDistrict, useGrids } from '@/features/district/use-district'
import { callLineOf, ElderHome } from '@/features/homes/elder-home'
import { EntryTiles } from '@/features/homes/entry-tiles'
import { CodeUnknown, HomesFoot, ReadingEntry } from '@/features/homes/homes-foot'
import { NearestHomes } from '@/features/homes/nearest-homes'
import { useHomesScreen } from '@/features/homes/use-homes-screen'
import { scannedFamilyCode } from '@/features/pledges/family-code'
import { CalledEntry } from '@/features/partners/whistle-entry'
import { liaisonUnits } from '@/features/partners/units-held'
import { DeskEntry } from '@/features/requests/desk-entry'
import { launchQuery } from '@/platform/launch-query'
import { useReading } from '@/ui/reading'
import { Screen } from '@/ui/screen'
import { homesWords } from '@/ui/words/homes'
import { routes } from '@/ui/routes'

export default function HomesPage() {
  const codeUnknown = useEntryCode()
  const { elder } = useReading()
  const me = useMe()
  const district = useDistrict()
  const grids = useGrids(!elder)
  const screen = useHomesScreen(district)
  const tiles = <EntryTiles me={me.data} />
  return (
    <Screen
      title={elder ? homesWords.elderTitle : homesWords.title}
      aside={<ReadingEntry />}
      demo={district.data?.demo}
      door="home"
      unread={unreadOf(me.data)}
      foot={screen.picking ? undefined : <HomesFoot onScanned={openScanned} />}
      callLine={callLineOf(screen)}
      flush={!elder}
      wide
    >
      {elder || screen.picking ? null : tiles}
      {codeUnknown ? <CodeUnknown /> : null}
      {isStaff(me.data) ? (
        <View className="homes-note">
          <DeskEntry />
        </View>
      ) : null}
      {liaisonUnits(me.data).length > 0 ? (
        <View className="homes-note">
          <CalledEntry me={me.data} />
        </View>
      ) : null}
      {elder ? (
        <ElderHome screen={screen} district={district.data} tiles={tiles} />
      ) : (
        <NearestHomes screen={screen} district={district.data} grids={grids.data} />
      )}
    </Screen>
  )
}

/** Opened by the code at a door: straight on to that door. Says whether the code was none of ours. */
function useEntryCode(): boolean {
  const { params } = useRouter()
  const [query] = useState(() => ({ ...launchQuery(), ...params }))
  const [entry] = useState(() => doorOfEntry(query))
  const [other] = useState(() => otherEntry(query))
  useEffect(() => {
    if (other !== undefined) void Taro.navigateTo({ url: other })
    else if (entry.scene !== undefined) void Taro.navigateTo({ url: routes.door(entry.scene) })
  }, [entry, other])
  return params.unknown !== undefined || (entry.asked && entry.scene === undefined && other === undefined)
}

/** Read by the phone's own camera or by WeChat's: a meeting's table, a letter to somebody who may vote or to a family. */
function otherEntry(query: Readonly<Record<string, string | undefined>>): string | undefined {
  const letter = ['m', 'b', 'f'].find((name) => query[name] !== undefined)
  return otherPlace(letter === undefined ? (query.scene ?? query.q ?? '') : `${letter}=${query[letter]}`)
}

/** Where a code leads that is no door's; undefined where it is none of ours. */
function otherPlace(scanned: string): string | undefined {
  const meeting = scannedMeetingCode(scanned)
  if (meeting !== undefined) return routes.signIn(meeting)
  const letter = scannedBallotCode(scanned)
  if (letter !== undefined) return routes.claimBallot(letter)
  const family = scannedFamilyCode(scanned)
  return family === undefined ? undefined : routes.ourFamily(family)
}

/** Read by the app's own button: says whether it was one of ours. */
function openScanned(scanned: string): boolean {
  const door = readDoorScene(scanned)
  const url = door === undefined ? otherPlace(scanned) : routes.door(door)
  if (url !== undefined) void Taro.navigateTo({ url })
  return url !== undefined
}
