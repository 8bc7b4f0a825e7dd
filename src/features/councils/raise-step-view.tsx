// One question of raising a matter.
import { View } from '@tarojs/components'
import { matterTemplates, scopeKinds } from '@core/councils/matter'
import { nameLimit, reasonLimit, textLimit, titleLimit } from '@core/councils/councils-api'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card, Stack } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { Field, FieldError, TextArea } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { raiseWords as words } from '@/ui/words/council-raise'
import { scopeWords, templateWords } from '@/ui/words/councils'
import { AreaPicker } from './area-picker'
import { needsName, type ChosenArea } from './raise-draft'
import type { RaiseStep } from './raise-steps'
import { useHere } from './use-here'
import type { RaiseForm } from './use-raise'
import './councils.scss'

interface StepProps {
  readonly form: RaiseForm
  readonly districtId: string | undefined
  readonly onStep: (step: RaiseStep) => void
}

export function RaiseStepView({ step, ...given }: StepProps & { readonly step: RaiseStep }) {
  switch (step) {
    case 'template':
      return <TemplateStep {...given} />
    case 'words':
      return <WordsStep {...given} />
    case 'scope':
      return <ScopeStep {...given} />
    case 'place':
      return <PlaceStep {...given} />
    case 'check':
      return <CheckStep {...given} />
  }
}

function TemplateStep({ form: { draft, faults, change } }: StepProps) {
  const options = matterTemplates.map((value) => ({ value, ...templateWords[value] }))
  return (
    <Card title={words.template}>
      <ChoiceList
        label={words.template}
        options={options}
        value={draft.template === '' ? undefined : draft.template}
        onChoose={(template) => change({ template })}
      />
      <FieldError error={faults.template} />
    </Card>
  )
}

function WordsStep({ form: { draft, faults, change } }: StepProps) {
  return (
    <Card title={words.words}>
      <Stack>
        <Field
          label={words.name}
          placeholder={words.nameHint}
          maxLength={titleLimit}
          value={draft.title}
          error={faults.title}
          onInput={(title) => change({ title })}
        />
        <TextArea
          label={words.text}
          placeholder={words.textHint}
          help={words.textHelp}
          maxLength={textLimit}
          value={draft.text}
          error={faults.text}
          onInput={(text) => change({ text })}
        />
        <PhoneSeen draft={draft} />
      </Stack>
    </Card>
  )
}

function ScopeStep({ form: { draft, faults, change } }: StepProps) {
  const options = scopeKinds.map((value) => ({ value, ...scopeWords[value] }))
  return (
    <Card title={words.scope}>
      <ChoiceList
        label={words.scope}
        options={options}
        value={draft.scope === '' ? undefined : draft.scope}
        onChoose={(scope) => change({ scope })}
      />
      <FieldError error={faults.scope} />
    </Card>
  )
}

function PlaceStep({ form: { draft, faults, change }, districtId }: StepProps) {
  const here = useHere((area: ChosenArea) => change(area))
  const isBuilding = draft.scope === 'building'
  return (
    <Card title={words.place}>
      <Stack>
        <Button icon="locate" wide busy={here.busy} onPress={() => void here.find()}>
          {words.locate}
        </Button>
        {here.fault === undefined ? null : <Notice look="alert">{here.fault}</Notice>}
        <View>
          <AreaPicker area={draft} districtId={districtId} withGrid={draft.scope === 'grid'} onChange={change} />
          <FieldError error={faults.unitId} />
        </View>
        {needsName(draft.scope) ? (
          <Field
            label={isBuilding ? words.buildingName : words.estateName}
            placeholder={isBuilding ? words.buildingHint : words.estateHint}
            maxLength={nameLimit}
            value={draft.name}
            error={faults.name}
            onInput={(name) => change({ name })}
          />
        ) : null}
      </Stack>
    </Card>
  )
}

function CheckStep({ form: { draft, faults, change }, onStep }: StepProps) {
  const { template, scope, title, text, name } = draft
  const unit = useUnitName(draft)
  return (
    <Card title={words.check}>
      <Stack>
        <View>
          <Told text={template === '' ? '' : templateWords[template].text} onChange={() => onStep('template')} />
          <Told text={title} note={text} onChange={() => onStep('words')} />
          <Told
            text={[scope === '' ? '' : scopeWords[scope].text, unit, needsName(scope) ? name : '']
              .filter(Boolean)
              .join(' · ')}
            onChange={() => onStep('place')}
          />
        </View>
        <TextArea
          label={words.affected}
          placeholder={words.affectedHint}
          maxLength={reasonLimit}
          value={draft.affected}
          error={faults.affected}
          onInput={(affected) => change({ affected })}
        />
        <PhoneSeen draft={draft} />
        <View className="council__note">{`${words.noName}${words.after}`}</View>
      </Stack>
    </Card>
  )
}

const mobileNumber = /(^|\D)1[3-9]\d{9}(\D|$)/

/** In a request one's number stood for the office alone; here all would read it. */
function PhoneSeen({ draft: { title, text, affected } }: Pick<RaiseForm, 'draft'>) {
  if (!mobileNumber.test([title, text, affected].join('\n'))) return null
  return <Notice look="alert">{words.phoneSeen}</Notice>
}

/** Asked before, in the choice of the place: the kept answer stands there at once. */
function useUnitName({ scope, subdistrictId, communityId, gridId }: RaiseForm['draft']): string {
  const parentId = scope === 'grid' ? communityId : subdistrictId
  const units = useQuery('district', 'units', parentId === '' ? null : { parentId }).data ?? []
  const id = scope === 'grid' ? gridId : communityId
  return units.find((unit) => unit.id === id)?.name ?? ''
}

interface ToldProps {
  readonly text: string
  readonly note?: string
  readonly onChange: () => void
}

function Told({ text, note, onChange }: ToldProps) {
  return (
    <View className="raise__line">
      <View className="raise__body">
        <View className="council__text">{text}</View>
        {note ? <View className="council__note">{note}</View> : null}
      </View>
      <Button look="quiet" label={`${words.change}：${text}`} onPress={onChange}>
        {words.change}
      </Button>
    </View>
  )
}
