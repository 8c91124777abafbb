import type { DashboardValidationMessage } from '../dashboard.ts'
import { readJson } from './json.ts'

const widgetsPerDashboard = 500

const metricsPerWidget = 500

const metricsPerDashboard = 2500

const columns = 24

const widgetTypes = ['alarm', 'alert', 'chart', 'custom', 'explorer', 'log', 'metric', 'text']

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const message = (DataPath: string, Message: string): DashboardValidationMessage => ({ DataPath, Message })

const metricsOf = (widget: unknown): readonly unknown[] => {
  const properties = isObject(widget) ? widget['properties'] : undefined
  const metrics = isObject(properties) ? properties['metrics'] : undefined
  return Array.isArray(metrics) ? metrics : []
}

const placeMessages = (path: string, widget: Json): readonly DashboardValidationMessage[] => {
  const { x = 0, width = 6 } = widget
  const fits =
    typeof x === 'number' && typeof width === 'number' && x >= 0 && width >= 1 && x + width <= columns
  return fits ? [] : [message(path, `The widget must fit into ${columns} columns`)]
}

const widgetMessages = (widget: unknown, at: number): readonly DashboardValidationMessage[] => {
  const path = `/widgets/${at}`
  if (!isObject(widget)) return [message(path, 'Should be an object')]
  const { type, properties } = widget
  if (typeof type !== 'string' || !widgetTypes.includes(type)) {
    return [
      message(`${path}/type`, `Should be equal to one of the allowed values: ${widgetTypes.join(', ')}`),
    ]
  }
  const metrics = metricsOf(widget).length
  return [
    ...(isObject(properties) ? [] : [message(path, 'Should have required property properties')]),
    ...(metrics > metricsPerWidget
      ? [
          message(
            `${path}/properties/metrics`,
            `Should not have more than ${metricsPerWidget} items, it has ${metrics}`,
          ),
        ]
      : []),
    ...placeMessages(path, widget),
  ]
}

const totalMessages = (widgets: readonly unknown[]): readonly DashboardValidationMessage[] => {
  const metrics = widgets.reduce<number>((total, widget) => total + metricsOf(widget).length, 0)
  return [
    ...(widgets.length > widgetsPerDashboard
      ? [
          message(
            '/widgets',
            `Should not have more than ${widgetsPerDashboard} items, it has ${widgets.length}`,
          ),
        ]
      : []),
    ...(metrics > metricsPerDashboard
      ? [
          message(
            '/widgets',
            `Should not have more than ${metricsPerDashboard} metrics in all, they have ${metrics}`,
          ),
        ]
      : []),
  ]
}

/** What is wrong with the body of a dashboard, as far as this CloudWatch looks: JSON, kinds, places and numbers of widgets. */
export const bodyMessages = (body: string): readonly DashboardValidationMessage[] => {
  const read = readJson(body)
  if (read === undefined) return [message('', 'The dashboard body is not valid JSON')]
  const widgets = isObject(read.value) ? read.value['widgets'] : undefined
  if (!Array.isArray(widgets)) return [message('', 'Should have required property widgets, an array')]
  return [...totalMessages(widgets), ...widgets.flatMap((widget, at) => widgetMessages(widget, at))]
}
