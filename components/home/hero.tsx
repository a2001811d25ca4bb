import { Sentence } from '@/components/ui/sentence'
import { site } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { TurmericPlant } from './turmeric-plant'

const words = strings().home

/** The first view: what shows above the ground, and what feeds it below. */
export function Hero() {
  return (
    <div className="hero">
      <div className="page hero-above">
        <h1>{site.tagline}.</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <div className="hero-below">
        <figure className="page">
          <TurmericPlant />
          <figcaption>
            <Sentence text={words.plant} />
          </figcaption>
        </figure>
      </div>
    </div>
  )
}
