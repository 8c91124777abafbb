import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { rooms, type Room } from './rooms.ts'

/** Every import between the sources of the rooms, judged by the plan of the house. */
export async function importGraph(): Promise<ICruiseResult> {
  const { output } = await cruise(['packages'], {
    ruleSet: {
      forbidden: [...rooms.map(onlyAllowedRooms), ...rooms.filter((r) => r.pure).map(noEdges), ...everywhere],
    },
    validate: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
    exclude: { path: ['\\.types/', '\\.test\\.ts$', '/generated/'] },
    doNotFollow: { path: 'node_modules' },
    combinedDependencies: false,
  })
  if (typeof output === 'string') throw new Error('the import graph came as text')
  return output
}

function onlyAllowedRooms(room: Room): IForbiddenRuleType {
  const allowed = [room.name, ...room.mayImport].join('|')
  return {
    name: `${room.name}-imports-only-its-rooms`,
    comment: `${room.name} says ${room.says}; what it may know is in rooms.ts.`,
    severity: 'error',
    from: { path: `^packages/${room.name}/` },
    to: { path: '^packages/', pathNot: `^packages/(${allowed})/` },
  }
}

function noEdges(room: Room): IForbiddenRuleType {
  return {
    name: `${room.name}-is-pure`,
    comment: 'A pure room decides; it does not touch the world.',
    severity: 'error',
    from: { path: `^packages/${room.name}/src/` },
    to: { dependencyTypes: ['core'] },
  }
}

const everywhere: readonly IForbiddenRuleType[] = [
  {
    name: 'no-circle',
    comment: 'Data flows forward.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-unresolved',
    comment: 'An import that cannot be resolved matches no other rule, so it would pass unseen.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'only-pulumi-pays-for-pulumi-aws',
    comment: '@pulumi/aws is 84 MB; only the room that needs it loads it.',
    severity: 'error',
    from: { pathNot: '^packages/pulumi/' },
    to: { path: 'node_modules/@pulumi/aws' },
  },
  {
    name: 'tests-stay-outside',
    comment: 'A source never imports a test.',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: '(^test/|\\.test\\.ts$)' },
  },
]
