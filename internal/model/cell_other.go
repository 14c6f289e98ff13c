//go:build !amd64

package model

func cellsVector(int, *float32, *float32, *float32, *float32, *float32, *float32) {}

func mixVector(int, *float32, *float32, *float32, *float32, *float32, *float32, *float32) {}
