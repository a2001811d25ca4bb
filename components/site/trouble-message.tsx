import { Sentence } from '@/components/ui/sentence'
import { strings } from '@/lib/strings/strings'
import { Message } from './message'

const words = strings().trouble

/** A fault of ours, said calmly. It needs no content and no database. */
export function TroubleMessage() {
  return (
    <Message title={words.title}>
      <p className="lead">{words.lead}</p>
      <p>
        <Sentence text={words.form} />
      </p>
    </Message>
  )
}
