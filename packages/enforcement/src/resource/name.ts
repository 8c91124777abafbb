import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Tier } from '../alarm/tier.ts'

const LONGEST_ALARM_NAME = 255 // characters: CloudWatch, PutMetricAlarm
const LONGEST_SLUG = 200 // characters: leaves room for `nines-` and `-ticket` in the 255 of a dashboard
const HASH = 16 // hex digits of SHA-256

const AGREEMENT_ID = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/
const PLAIN_SLUG = /^[A-Za-z0-9-]+\/[A-Za-z0-9-]+$/
const SEGMENTS = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/

/**
 * The name of an alarm, `nines/<agreement>/<key>`, made of ids alone so that an edit of a number never replaces it. Ids
 * that CloudWatch's names can't carry, or that would be too long, are shortened and told apart by a hash of the ids; such
 * a name has two segments, so it can't meet a plain one.
 */
export function alarmName(agreement: string, key: string): string {
  const plain = `nines/${agreement}/${key}`
  const fits = AGREEMENT_ID.test(agreement) && SEGMENTS.test(key) && plain.length <= LONGEST_ALARM_NAME
  return fits ? plain : `nines/${hashed(`${agreement}\n${key}`, LONGEST_ALARM_NAME - 'nines/'.length)}`
}

/** The name of the topic that tells one tier of an agreement. */
export function topicName(agreement: string, tier: Tier): string {
  return `nines-${slug(agreement)}-${tier}`
}

/** The name of an agreement's dashboard. */
export function dashboardName(agreement: string): string {
  return `nines-${slug(agreement)}`
}

/**
 * An agreement's id in the letters of dashboards and topics, `[A-Za-z0-9_-]`: the slash becomes the only underscore, and
 * an id with other letters ends in a hash and has no underscore, so two ids never share a slug.
 */
function slug(agreement: string): string {
  const fits = PLAIN_SLUG.test(agreement) && agreement.length <= LONGEST_SLUG
  return fits ? agreement.replace('/', '_') : hashed(agreement, LONGEST_SLUG)
}

function hashed(ids: string, longest: number): string {
  const hash = bytesToHex(sha256(utf8ToBytes(ids))).slice(0, HASH)
  return `${ids.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, longest - HASH - 1)}-${hash}`
}
