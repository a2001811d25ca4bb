-- Signing in to the owner's desk: passkeys, sessions, challenges, enrolment links, and what was done.

CREATE TABLE "owner_passkeys" (
    "id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "owner_passkeys_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "owner_sessions" (
    "token_hash" BYTEA NOT NULL,
    "passkey_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "proven_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "owner_sessions_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "owner_challenges" (
    "challenge_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "binding" BYTEA,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "owner_challenges_pkey" PRIMARY KEY ("challenge_hash")
);

CREATE TABLE "owner_links" (
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "owner_links_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verb" TEXT NOT NULL,
    "subject" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "owner_sessions_passkey_id_idx" ON "owner_sessions"("passkey_id");
CREATE INDEX "owner_challenges_expires_at_idx" ON "owner_challenges"("expires_at");
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

ALTER TABLE "owner_sessions" ADD CONSTRAINT "owner_sessions_passkey_id_fkey"
    FOREIGN KEY ("passkey_id") REFERENCES "owner_passkeys"("id") ON DELETE CASCADE ON UPDATE CASCADE;
