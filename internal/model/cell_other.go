//go:build !amd64

package model

func cellsVector(int, int, *float32, *float32, *float32, *float32, *float32, *float32, int, int) {}

func mixVector(int, *float32, *float32, *float32, *float32, *float32, *float32, *float32) {}
