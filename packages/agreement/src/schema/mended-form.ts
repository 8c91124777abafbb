import { latinized } from '../page/look-alike.ts'

/** What an author probably meant to write, by the title of the form; it still has to be of the form. */
export const MENDERS: Readonly<Record<string, (text: string) => string>> = {
  AgreementId: (text) => text.split('/').map(slug).join('/'),
  Name: slug,
  PartyName: slug,
  CalendarName: slug,
  Line: (text) => text.replace(/\s+/g, ' ').trim(),
  FullName: (text) => text.replace(/\s+/g, ' ').trim(),
  CalendarDate: isoDate,
  HolidayDate: isoDate,
  AccountNumber: (text) => text.replace(/[ -]/g, ''),
  Approver: (text) =>
    `@${text
      .replace(/^https:\/\/github\.com\/(orgs\/)?/, '')
      .replace(/^@/, '')
      .replace('/teams/', '/')
      .toLowerCase()}`,
  EmailAddress: (text) => text.replace(/^mailto:/, '').trim(),
  HttpsAddress: (text) => text.replace(/^(http:\/\/)?(https:\/\/)?/, 'https://'),
  LoadBalancer: (text) => text.replace(/^.*loadbalancer\//, ''),
  TargetGroup: (text) => text.replace(/^.*:(?=targetgroup\/)/, ''),
  FunctionName: (text) => text.replace(/^arn:.*:function:/, '').replace(/:.*$/, ''),
  Queue: (text) => text.replace(/^.*[:/]/, ''),
  Percentile: (text) => `p${text.toLowerCase().replace(/[^0-9.]/g, '')}`,
  Cadence: (text) => PERIODS[text.toLowerCase().trim()] ?? text.toLowerCase().trim(),
  Weekdays: (text) =>
    text
      .split(/ ?[-–—] ?| to /)
      .map(weekday)
      .join('-'),
  SpanText: (text) =>
    text
      .split(/ ?[-–—] ?| to /)
      .map(clock)
      .join('-'),
  Severity: (text) =>
    text
      .trim()
      .replace(/^([0-9])/, 'P$1')
      .replace(/[^A-Za-z0-9]+/g, '-'),
}

const PERIODS: Readonly<Record<string, string>> = {
  daily: '1 day',
  weekly: '1 week',
  monthly: '1 month',
  quarterly: '3 months',
  'every quarter': '3 months',
  '1 quarter': '3 months',
  'half-yearly': '6 months',
  yearly: '1 year',
  annually: '1 year',
}

function slug(text: string): string {
  const plain = latinized(text).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+(?=[a-z])|^-|-$/g, '')
}

// Day first with points, year first with anything; 03/04/2026 is left to its author, since half the world reads it otherwise.
function isoDate(text: string): string {
  const [, day = '', month = '', year = ''] = /^([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})$/.exec(text) ?? []
  if (year !== '') return [year, padded(month), padded(day)].join('-')
  return text.split(/[-/.]/).map(padded).join('-')
}

function padded(digits: string): string {
  return digits.padStart(2, '0')
}

function weekday(text: string): string {
  const letters = text.trim().slice(0, 3).toLowerCase()
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

function clock(text: string): string {
  const [hours = '', minutes = '00'] = text.trim().split(/[:.]/)
  return `${padded(hours)}:${minutes}`
}
