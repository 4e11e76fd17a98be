/** How high each thing of a column stands: near what it is joined to, in the order of the tree, touching nothing. */

export const BOX = { width: 148, height: 66 }
/** How high the lane of an arrow is that passes a column. */
export const LANE = 26
export const GAP = { column: 44, row: 40, chain: 22 }

type Block = { ids: string[]; column: number; height: number; y: number; lane: boolean }

/**
 * The upper edge of each box and lane, from 0. `order` holds their ids as the tree has them, lanes with a `#`; `hops` join neighbouring
 * columns; `stacked` says which box stands right below which.
 */
export function rowsOf(
  order: string[],
  hops: { from: string; to: string }[],
  stacked: Map<string, string>,
  column: Map<string, number>,
): Map<string, number> {
  const blocks = blocksOf(order, stacked, column)
  const blockOf = new Map(blocks.flatMap((block) => block.ids.map((id) => [id, block] as const)))
  const columns = [...Map.groupBy(blocks, (block) => block.column).entries()].sort(([a], [b]) => a - b)
  const middle = (id: string) => {
    const block = blockOf.get(id)
    return block ? block.y + offset(block, id) : 0
  }
  for (const [, list] of columns) settle(list, () => null)
  for (let round = 0; round < 8; round++) {
    const onward = round % 2 === 0
    for (const [, list] of onward ? columns : columns.toReversed())
      settle(list, (block) => {
        const near = hops.flatMap(({ from, to }) => {
          const [mine, other] = onward ? [to, from] : [from, to]
          return block.ids.includes(mine) && !block.ids.includes(other) ? [middle(other) - offset(block, mine)] : []
        })
        return near.length > 0 ? near.reduce((sum, one) => sum + one, 0) / near.length : null
      })
  }
  const top = Math.min(...blocks.map((block) => block.y))
  return new Map(order.map((id) => [id, yOf(blockOf.get(id), id) - top]))
}

function blocksOf(order: string[], stacked: Map<string, string>, column: Map<string, number>): Block[] {
  const blocks: Block[] = []
  for (const id of order) {
    const parent = stacked.get(id)
    const block = parent === undefined ? undefined : blocks.find((one) => one.ids.at(-1) === parent)
    if (block) block.ids.push(id)
    else blocks.push({ ids: [id], column: column.get(id) ?? 0, height: 0, y: 0, lane: id.includes('#') })
  }
  for (const block of blocks) block.height = block.lane ? LANE : block.ids.length * (BOX.height + GAP.chain) - GAP.chain
  return blocks
}

const offset = (block: Block, id: string) =>
  block.lane ? LANE / 2 : block.ids.indexOf(id) * (BOX.height + GAP.chain) + BOX.height / 2
const yOf = (block: Block | undefined, id: string) =>
  block ? block.y + block.ids.indexOf(id) * (BOX.height + GAP.chain) : 0

/** Moves the blocks of a column to where they want to be, in their order and without touching. */
function settle(list: Block[], wish: (block: Block) => number | null): void {
  const wanted = list.map((block) => wish(block) ?? block.y)
  let floor = Number.NEGATIVE_INFINITY
  for (const [at, block] of list.entries()) {
    block.y = Math.max(wanted[at] ?? 0, floor)
    floor = block.y + block.height + (block.lane ? GAP.chain : GAP.row)
  }
  const off = list.reduce((sum, block, at) => sum + (wanted[at] ?? 0) - block.y, 0) / Math.max(1, list.length)
  for (const block of list) block.y += off
}
