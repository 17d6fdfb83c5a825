// Run with Debian's golang-golang-x-mod-dev: reads a log over HTTP by x/mod's note and tlog, then spoils what it reads; nothing ours.
//
// Arguments: where the log is, its key, a folder with older checkpoints, how many mutations. Prints JSON.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"math/rand"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height     = 8
	leafBytes  = 185
	proofEvery = 32
)

// tiles fetches from one log; spoil changes an answer on its way.
type tiles struct {
	url   string
	kept  map[string][]byte
	spoil func(path string, raw []byte) []byte
}

func (t *tiles) Height() int                             { return height }
func (t *tiles) SaveTiles(tiles []tlog.Tile, _ [][]byte) {}

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	found := make([][]byte, 0, len(wanted))
	for _, tile := range wanted {
		raw, err := t.fetch(path(strconv.Itoa(tile.L), tile.N, tile.W))
		if err != nil {
			return nil, err
		}
		found = append(found, raw)
	}
	return found, nil
}

func (t *tiles) fetch(path string) ([]byte, error) {
	raw, ok := t.kept[path]
	if !ok {
		answer, err := http.Get(t.url + "/" + path)
		if err != nil {
			return nil, err
		}
		defer answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("%s: %s", path, answer.Status)
		}
		if raw, err = io.ReadAll(answer.Body); err != nil {
			return nil, err
		}
		t.kept[path] = raw
	}
	if t.spoil != nil {
		return t.spoil(path, append([]byte(nil), raw...)), nil
	}
	return raw, nil
}

// path is C2SP tlog-tiles'; x/mod's own has the height in it.
func path(level string, n int64, width int) string {
	name := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		name = fmt.Sprintf("x%03d/%s", n%1000, name)
	}
	if width < 1<<height {
		name += fmt.Sprintf(".p/%d", width)
	}
	return "tile/" + level + "/" + name
}

// leaves reads all entry bundles.
func (t *tiles) leaves(size int64) ([][]byte, error) {
	var found [][]byte
	for at := int64(0); at < size; at += 1 << height {
		width := size - at
		if width > 1<<height {
			width = 1 << height
		}
		raw, err := t.fetch(path("entries", at>>height, int(width)))
		if err != nil {
			return nil, err
		}
		for ; len(raw) >= 2+leafBytes && int(raw[0])<<8|int(raw[1]) == leafBytes; raw = raw[2+leafBytes:] {
			found = append(found, raw[2:2+leafBytes])
		}
		if len(raw) > 0 {
			return nil, fmt.Errorf("no bundle of entries")
		}
	}
	return found, nil
}

// open reads a checkpoint whose signature holds.
func open(raw []byte, key note.Verifier) (tree tlog.Tree, err error) {
	read, err := note.Open(raw, note.VerifierList(key))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(read.Text, "\n")
	if len(lines) < 3 || lines[0] != key.Name() {
		return tree, fmt.Errorf("no checkpoint of this log")
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

// audit checks the root, every record by its hash in the tree, some by a proof of their own.
func audit(t *tiles, tree tlog.Tree) error {
	hashes := tlog.TileHashReader(tree, t)
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil || root != tree.Hash {
		return fmt.Errorf("another root: %v", err)
	}
	leaves, err := t.leaves(tree.N)
	if err != nil || int64(len(leaves)) != tree.N {
		return fmt.Errorf("%d leaves: %v", len(leaves), err)
	}
	places := make([]int64, len(leaves))
	for at := range leaves {
		places[at] = tlog.StoredHashIndex(0, int64(at))
	}
	proven, err := hashes.ReadHashes(places)
	if err != nil {
		return err
	}
	for at, leaf := range leaves {
		if proven[at] != tlog.RecordHash(leaf) {
			return fmt.Errorf("another record %d", at)
		}
		if at%proofEvery != 0 {
			continue
		}
		proof, err := tlog.ProveRecord(tree.N, int64(at), hashes)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, int64(at), tlog.RecordHash(leaf)); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	log.SetFlags(0)
	t := &tiles{url: os.Args[1], kept: map[string][]byte{}}
	key, err := note.NewVerifier(os.Args[2])
	must(err)
	count, err := strconv.Atoi(os.Args[4])
	must(err)
	raw, err := t.fetch("checkpoint")
	must(err)
	tree, err := open(raw, key)
	must(err)
	must(audit(t, tree))
	grown := 0
	older, err := filepath.Glob(filepath.Join(os.Args[3], "*"))
	must(err)
	for _, file := range older {
		held, err := os.ReadFile(file)
		must(err)
		before, err := open(held, key)
		must(err)
		proof, err := tlog.ProveTree(tree.N, before.N, tlog.TileHashReader(tree, t))
		must(err)
		must(tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash))
		grown++
	}
	found := map[string]any{"size": tree.N, "grown": grown, "tried": count}
	found["accepted"] = spoilt(t, tree, raw, key, count)
	must(json.NewEncoder(os.Stdout).Encode(found))
}

// spoilt changes one bit of something, often, and tells what was taken all the same.
func spoilt(t *tiles, tree tlog.Tree, raw []byte, key note.Verifier, count int) []string {
	dice, accepted := rand.New(rand.NewSource(3)), []string{}
	var names []string
	for name := range t.kept {
		if name != "checkpoint" {
			names = append(names, name)
		}
	}
	for n := 0; n < count; n++ {
		var kind string
		var err error
		if n%4 == 0 {
			kind = "checkpoint"
			_, err = open(spoilNote(raw, key, dice), key)
		} else {
			kind = names[dice.Intn(len(names))]
			err = auditSpoilt(t, tree, kind, dice)
		}
		if err == nil {
			accepted = append(accepted, kind)
		}
	}
	return accepted
}

// auditSpoilt reads the log with one bit of one tile or bundle changed.
func auditSpoilt(t *tiles, tree tlog.Tree, name string, dice *rand.Rand) error {
	return audit(&tiles{kept: t.kept, spoil: func(path string, raw []byte) []byte {
		if path == name {
			flip(raw, dice)
		}
		return raw
	}}, tree)
}

// spoilNote changes the text, or the octets of the signature that the key is for.
func spoilNote(raw []byte, key note.Verifier, dice *rand.Rand) []byte {
	end := bytes.Index(raw, []byte("\n\n")) + 1
	if dice.Intn(2) == 0 {
		changed := append([]byte(nil), raw...)
		flip(changed[:end], dice)
		return changed
	}
	lines := strings.SplitAfter(string(raw[end+1:]), "\n")
	for at, line := range lines {
		words := strings.Fields(line)
		octets, err := base64.StdEncoding.DecodeString(words[len(words)-1])
		if err == nil && len(octets) == 4+64 {
			flip(octets, dice)
			lines[at] = "\u2014 " + key.Name() + " " + base64.StdEncoding.EncodeToString(octets) + "\n"
			break
		}
	}
	return []byte(string(raw[:end+1]) + strings.Join(lines, ""))
}

func flip(raw []byte, dice *rand.Rand) {
	raw[dice.Intn(len(raw))] ^= 1 << dice.Intn(8)
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
