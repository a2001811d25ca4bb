-- CreateEnum
CREATE TYPE "comment_state" AS ENUM ('held', 'approved', 'spam', 'deleted');

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "article" TEXT NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "website" TEXT,
    "text" TEXT NOT NULL,
    "content_key" BYTEA NOT NULL,
    "by_owner" BOOLEAN NOT NULL DEFAULT false,
    "state" "comment_state" NOT NULL DEFAULT 'held',
    "state_before" "comment_state",
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closed_threads" (
    "article" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "closed_threads_pkey" PRIMARY KEY ("article")
);

-- CreateIndex
CREATE UNIQUE INDEX "comments_content_key_key" ON "comments"("content_key");

-- CreateIndex
CREATE INDEX "comments_article_state_created_at_idx" ON "comments"("article", "state", "created_at");

-- CreateIndex
CREATE INDEX "comments_parent_id_idx" ON "comments"("parent_id");

-- CreateIndex
CREATE INDEX "comments_address_created_at_idx" ON "comments"("address", "created_at");

-- CreateIndex
CREATE INDEX "comments_state_created_at_idx" ON "comments"("state", "created_at");

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
