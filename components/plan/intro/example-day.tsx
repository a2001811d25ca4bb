import { exampleDay } from './example-meals'

/** What a day of a plan looks like: meals and how to make them fit, and nothing to count. */
export function ExampleDay() {
  return (
    <section className="part" aria-labelledby="example">
      <h2 id="example">What you receive</h2>
      <p>
        Days like this one, put together by Ishita around what you eat, cook and like. There is
        nothing to count in it.
      </p>
      <figure className="sheet example-day">
        <figcaption>
          <strong>An example, not advice.</strong> We wrote this day to show what a plan looks like,
          for somebody who eats vegetarian food, cooks Maharashtrian and Gujarati dishes and has
          half an hour in the morning. Yours will be another.
        </figcaption>
        <ol>
          {exampleDay.map(({ time, meal, dish, note }) => (
            <li key={meal}>
              <p className="label">
                {meal} <span>{time}</span>
              </p>
              <p className="dish">{dish}</p>
              <p className="small">{note}</p>
            </li>
          ))}
        </ol>
      </figure>
    </section>
  )
}
