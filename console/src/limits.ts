/** Every maximum of the formats, by name (docs/spec/conventions.md section 8; a test compares). */

export const JSON_DEPTH = 32;
export const JSON_MEMBERS = 64;
export const JSON_CONTAINERS = 4096;
export const JSON_BYTES_PER_CONTAINER = 256;
export const JSON_QUOTES_PER_CONTAINER = 16;
export const HEADER_BYTES = 49152;
export const STATEMENT_BYTES = 16384;
export const HEADS_BYTES = 1048576;
export const PROTECTED_BYTES = 256;
export const ENVELOPE_BYTES = 3145728;
export const STATEMENT_WIRE_BYTES = 65536;
export const TOKENS = 500;
export const INDEX_EPOCHS = 1000000;
export const SECTIONS = 8;
export const AUDIENCE = 64;
export const INLINE_BYTES = 1179648;
export const ATTACHMENTS = 32;
export const ATTACHMENT_BYTES = 104857600;
export const SEALED_ATTACHMENT_BYTES = 120586240;
export const MANIFEST_BYTES = 65536;
export const COUNTRIES_CONCERNED = 32;
export const PERMITTED_ACTIONS = 16;
export const FILE_NAME_CHARACTERS = 255;
export const MEDIA_TYPE_CHARACTERS = 127;
export const NAME_CHARACTERS = 200;
export const REMIT = 64;
export const PROVIDER_AGENCIES = 256;
export const PROVIDER_VALUES = 16;
export const WITNESS_KEYS = 2;
export const FEDERATION_MEMBERS = 64;
export const FEDERATION_BYTES = 524288;
export const CHAIN_STATEMENTS = 10000;
export const CHECKPOINT_BYTES = 65536;
export const COSIGNATURE_CHARACTERS = 4096;
export const LOG_SIZE = 1099511627776;
export const ENTRY_DETAIL_CHARACTERS = 4096;

// Spans of time, in milliseconds.
const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const AGENCY_KEY_LIFE = 800 * DAY;
export const DEVICE_KEY_LIFE = 400 * DAY;
export const SELF_REVOCATION_REACH = 30 * DAY;
export const CLOCK_WINDOW = 5 * MINUTE;
export const OFFLINE_WINDOW = 30 * DAY;
export const DIRECTORY_AGE = 2 * DAY;
