import { rooms, type Room } from './rooms.ts'

/** The house as a mermaid picture: each room with what it says, and an arrow for each room that it may import directly. */
export function picture(): string {
  return ['```mermaid', 'flowchart LR', ...rooms.map(box), ...rooms.flatMap(arrows), ...shades, '```'].join(
    '\n',
  )
}

function box(room: Room): string {
  return `  ${room.name}["<b>${room.name}</b><br/>${room.says}"]${room.pure ? ':::pure' : ''}`
}

/** A room that is reached through another one gets no arrow of its own: the picture shows the storeys. */
function arrows(room: Room): readonly string[] {
  const through = new Set(room.mayImport.flatMap((name) => imports(name)))
  return room.mayImport.filter((name) => !through.has(name)).map((name) => `  ${room.name} --> ${name}`)
}

function imports(name: string): readonly string[] {
  const direct = rooms.find((room) => room.name === name)?.mayImport ?? []
  return [...direct, ...direct.flatMap(imports)]
}

const shades = ['  classDef pure fill:#e8f3ec,stroke:#3b7d56,color:#17402a']
