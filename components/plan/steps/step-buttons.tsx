import { Button } from '@/components/ui/button'

type Props = {
  /** The page was opened from the check page, and leads back there. */
  changing: boolean
}

/**
 * The ways on from a step. All of them send the form, so that nothing typed is lost; Continue stands
 * first, because the Enter key presses the first.
 */
export function StepButtons({ changing }: Props) {
  return (
    <div className="step-buttons">
      <Button name="go" value="next">
        {changing ? 'Save and return to your answers' : 'Continue'}
      </Button>
      <Button name="go" value="back" look="quiet">
        Back
      </Button>
      <Button name="go" value="save" look="plain">
        Continue later
      </Button>
    </div>
  )
}
