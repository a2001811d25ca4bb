import { site } from '@/lib/site'
import { TurmericPlant } from './turmeric-plant'

/** The first view: what shows above the ground, and what feeds it below. */
export function Hero() {
  return (
    <div className="hero">
      <div className="page hero-above">
        <h1>{site.tagline}.</h1>
        <p className="lead">
          Ishita is a nutritionist. Here she writes about food, the gut and the skin: what studies
          found, how sure they are, and what that means in an Indian kitchen.
        </p>
      </div>
      <div className="hero-below">
        <figure className="page">
          <TurmericPlant />
          <figcaption>
            Turmeric, <i>Curcuma longa</i>. The part we cook with is the part that never shows.
          </figcaption>
        </figure>
      </div>
    </div>
  )
}
