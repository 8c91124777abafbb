import {
  deleteDashboards,
  getDashboard,
  listDashboards,
  listTagsForResource,
  putDashboard,
  tagResource,
  untagResource,
} from '@nines/cloudwatch'
import { list, structure, text } from '../shape/shape.ts'
import { arn, tags } from './metric-shapes.ts'
import { operation, type Operation } from './operation.ts'

/** The operations on dashboards, and on the tags of anything. */
export const dashboardOperations: Readonly<Record<string, Operation>> = {
  PutDashboard: operation(
    structure({ 'DashboardName!': text(), 'DashboardBody!': text(), Tags: tags }),
    putDashboard,
    'parameters',
  ),
  GetDashboard: operation(structure({ 'DashboardName!': text() }), getDashboard, 'parameters'),
  ListDashboards: operation(
    structure({ DashboardNamePrefix: text(), NextToken: text() }),
    listDashboards,
    'parameters',
  ),
  DeleteDashboards: operation(structure({ 'DashboardNames!': list(text()) }), deleteDashboards, 'parameters'),
  TagResource: operation(
    structure({ 'ResourceARN!': arn, 'Tags!': tags }),
    tagResource,
    'InvalidParameterValue',
  ),
  UntagResource: operation(
    structure({ 'ResourceARN!': arn, 'TagKeys!': list(text(1, 128)) }),
    untagResource,
    'InvalidParameterValue',
  ),
  ListTagsForResource: operation(
    structure({ 'ResourceARN!': arn }),
    listTagsForResource,
    'InvalidParameterValue',
  ),
}
