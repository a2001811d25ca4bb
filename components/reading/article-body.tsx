import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Body } from '@/lib/content/model'
import { Callout } from './callout'
import { Cite } from './cite'
import { Claim } from './claim'
import { Figure } from './figure'
import { PointsBox } from './points-box'
import { Recipe } from './recipe'
import { Table } from './table'
import { WideTable } from './wide-table'
import { withoutBreaks } from './without-breaks'

const components = { Cite, Claim, Callout, KeyPoints: PointsBox, Recipe, Table, Figure }

const isOurs = (name: string): name is keyof typeof components => Object.hasOwn(components, name)

/** Looks a component's name up in our list. Nothing is evaluated: a body is data. */
function createEvaluater() {
  return {
    evaluateExpression(node: { type: string; name?: string }) {
      if (node.type === 'Identifier' && node.name && isOurs(node.name)) return components[node.name]
      throw new Error(`a body may not hold ${node.name ?? node.type}`)
    },
    evaluateProgram() {
      throw new Error('a body may not hold code')
    },
  }
}

/** A compiled body as it is read. */
export function ArticleBody({ body }: { body: Body }) {
  const content = toJsxRuntime(withoutBreaks(body), {
    Fragment,
    jsx,
    jsxs,
    createEvaluater,
    components: { table: WideTable },
  })
  return <div className="prose">{content}</div>
}
