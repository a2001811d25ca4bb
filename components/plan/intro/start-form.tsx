import { Button } from '@/components/ui/button'
import type { StartState } from '@/lib/plan/funnel/start-state'

/** Where the funnel begins: the age, and with it the start. Two buttons, so that one press is enough. */
export function StartForm({ begun, hidden, wrong }: StartState) {
  return (
    <section className="part" aria-labelledby="start">
      <h2 id="start">{begun ? 'Go on where you stopped' : 'Begin'}</h2>
      <form className="start-form sheet" id="age" action="/plan/start" method="post">
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {wrong && <p className="field-error">{wrong}</p>}
        <p>
          {begun
            ? 'Your answers so far are still in this browser. Are you 18 or over?'
            : 'Plans are for adults only. Are you 18 or over?'}
        </p>
        <div className="step-buttons">
          <Button name="age" value="adult">
            {begun ? 'I am 18 or over: go on' : 'I am 18 or over: begin'}
          </Button>
          <Button name="age" value="younger" look="quiet">
            I am younger
          </Button>
        </div>
        {begun && (
          <label className="choice">
            <input type="checkbox" name="afresh" value="yes" />
            <span>Forget those answers and begin afresh</span>
          </label>
        )}
      </form>
    </section>
  )
}
