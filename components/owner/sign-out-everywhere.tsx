import { Button } from '@/components/ui/button'

/** For a phone that was left somewhere. */
export const SignOutEverywhere = () => (
  <>
    <h2>Sign out everywhere</h2>
    <p>Every browser that is signed in to your desk is signed out, this one too.</p>
    <form action="/owner/sign-out" method="post">
      <input type="hidden" name="everywhere" value="yes" />
      <Button look="quiet">Sign out everywhere</Button>
    </form>
  </>
)
