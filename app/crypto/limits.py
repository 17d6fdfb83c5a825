"""Every maximum of the formats, by name (docs/spec/*.md repeat them; a test compares)."""

from datetime import timedelta

JSON_DEPTH = 32  # nesting of objects and arrays in any parsed object
JSON_MEMBERS = 64  # of one object
JSON_CONTAINERS = 4096  # objects and arrays in a small object: 8 sections, 512 wraps and to spare
JSON_BYTES_PER_CONTAINER = 256  # a large object may have one for each so many bytes of its maximum
JSON_QUOTES_PER_CONTAINER = 16
HEADER_BYTES = 48 << 10  # the signed header of a report, as carried
STATEMENT_BYTES = 16 << 10  # the payload of a signed statement
PROTECTED_BYTES = 256  # a JWS protected header
SECTIONS = 8  # sections of one report
AUDIENCE = 64  # agencies one section is sealed to
INLINE_BYTES = 1_179_648  # ciphertext of all sections together: a 1 MiB body and its padding
ATTACHMENT_BYTES = 100 << 20  # one attachment, before sealing
SEALED_ATTACHMENT_BYTES = 115 << 20  # one attachment, sealed: Padme adds at most 12 %
UNCLAIMED_BLOBS = 256  # sealed attachments of one agency that wait for their reports
ATTACHMENTS = 32  # attachments of one report
COUNTRIES_CONCERNED = 32
PERMITTED_ACTIONS = 16
MANIFEST_BYTES = 64 << 10  # the sealed list of a section's attachments
FILE_NAME_CHARACTERS = 255
MEDIA_TYPE_CHARACTERS = 127
CASE_REFERENCE_CHARACTERS = 128
NAME_CHARACTERS = 200  # the display name of a member, agency or contact
REMIT = 64  # categories in an agency's remit
PROVIDER_AGENCIES = 256  # agencies one identity provider speaks for
PROVIDER_VALUES = 16  # `acr` or `amr` values that count as phishing-resistant
WITNESS_KEYS = 2  # by which a stated witness cosigns: one of each algorithm
FEDERATION_BYTES = 512 << 10  # the federation file
FEDERATION_MEMBERS = 64
CHAIN_STATEMENTS = 10_000  # statements of one issuer
CHECKPOINT_BYTES = 64 << 10  # a checkpoint with all its signatures
COSIGNATURE_CHARACTERS = 4096  # one signature line
WITNESS_REQUEST_BYTES = 72 << 10  # of `add-checkpoint`: a checkpoint and a consistency proof
WITNESS_ANSWER_BYTES = 16 << 10  # what a witness answers
WITNESS_PROOF = 63  # hashes of the consistency proof in `add-checkpoint` (C2SP tlog-witness)
TOKENS = 500  # tokens of one report, query or watch
EVALUATION_BYTES = 32 << 10  # the payload of what the evaluator is asked and answers
WATCHES = 1000  # watches of one agency at a time
OPERATION_TOKENS = 1_000_000  # tokens of one approved operation
INDEX_EPOCHS = 1_000_000  # epochs of the blind index
LOG_SIZE = 1 << 40  # entries of one log
ENTRY_DETAIL_CHARACTERS = 4096  # any member of an entry of the access log

# An envelope on the wire: header, both signatures, inline content and 8 x 64 wraps, in base64url.
ENVELOPE_BYTES = 3 << 20
BATCH_REPORTS = 100  # envelopes of one batch
BATCH_BYTES = 16 << 20  # of its body
HEADS_BYTES = 1 << 20  # the payload of heads: all issuers
STATEMENT_WIRE_BYTES = 64 << 10  # any other request body

AGENCY_KEY_LIFE = timedelta(days=800)  # not_after - not_before of an agency's key
DEVICE_KEY_LIFE = timedelta(days=400)  # not_after - not_before of a device's key
SELF_REVOCATION_REACH = timedelta(days=30)  # how far back an agency dates its own compromise
CLOCK_WINDOW = timedelta(minutes=5)  # created_at of a report, time of an open request
OFFLINE_WINDOW = timedelta(days=30)  # created_at of a report marked as prepared offline
DIRECTORY_AGE = timedelta(hours=48)  # heads a client still seals on
BLOB_CLAIM_WINDOW = timedelta(hours=24)  # a blob that no report claims by then is dropped
OPERATION_LIFE = timedelta(days=30)  # how far ahead an operation may end
WATCH_LIFE = timedelta(days=366)  # expires_at - time of a watch
